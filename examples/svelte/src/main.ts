import { mount } from 'svelte';
import '../../page.css';
import Portal from './Portal.svelte';

mount(Portal, { target: document.querySelector('#app')! });
