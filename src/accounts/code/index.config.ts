export default definePageConfig({ navigationBarTitleText: '站里给的码' });
