export default definePageConfig({ navigationBarTitleText: '我的人', enablePullDownRefresh: true });
