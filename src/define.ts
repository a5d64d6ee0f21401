/** Registers every element. */
import './define/campaign-provider.ts';
import './define/campaign-list.ts';
import './define/campaign-calendar.ts';
import './define/campaign-info.ts';
import './define/campaign-editor.ts';
import './define/campaign-stats.ts';
import './define/campaign-manager.ts';
