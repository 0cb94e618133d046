export default definePageConfig({ navigationBarTitleText: '康伴' });
