export default definePageConfig({ navigationBarTitleText: '核对，连上' });
