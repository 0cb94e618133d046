export default definePageConfig({ navigationBarTitleText: '连上家里人', enablePullDownRefresh: true });
