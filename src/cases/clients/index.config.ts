export default definePageConfig({ navigationBarTitleText: '站里的人', enablePullDownRefresh: true });
