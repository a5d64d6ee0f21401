import { createApp } from 'vue';
import '../../page.css';
import Portal from './Portal.vue';

createApp(Portal).mount('#app');
