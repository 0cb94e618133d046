export default definePageConfig({ navigationBarTitleText: '想连上的家人', enablePullDownRefresh: true });
