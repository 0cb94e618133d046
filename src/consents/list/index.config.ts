export default definePageConfig({ navigationBarTitleText: '同意书', enablePullDownRefresh: true });
