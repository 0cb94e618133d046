export default definePageConfig({
  navigationBarTitleText: '康伴',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
