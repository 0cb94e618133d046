import { View } from '@tarojs/components';

export default function Tab() {
  return <View>活动</View>;
}
