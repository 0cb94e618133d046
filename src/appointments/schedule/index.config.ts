export default definePageConfig({ navigationBarTitleText: '我的安排', enablePullDownRefresh: true });
