export default definePageConfig({ navigationBarTitleText: '安排', enablePullDownRefresh: true });
