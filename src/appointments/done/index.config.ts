export default definePageConfig({ navigationBarTitleText: '约好了', enableShareAppMessage: true });
