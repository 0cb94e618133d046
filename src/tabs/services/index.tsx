import { View } from '@tarojs/components';

export default function Tab() {
  return <View>服务</View>;
}
