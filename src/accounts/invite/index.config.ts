export default definePageConfig({ navigationBarTitleText: '给一个码' });
