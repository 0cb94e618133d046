import { View } from '@tarojs/components';

export default function Tab() {
  return <View>我的</View>;
}
