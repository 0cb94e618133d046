import { View } from '@tarojs/components';

export default function Tab() {
  return <View>学习</View>;
}
