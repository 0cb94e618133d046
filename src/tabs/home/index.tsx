import { View } from '@tarojs/components';

export default function Tab() {
  return <View>康伴</View>;
}
