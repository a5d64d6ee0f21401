/** Words of the tables behind charts. */
export const en = {
  'stats.chart.step': 'Step',
  'stats.chart.count': 'Count',
  'stats.chart.shareOfPrevious': 'Share of the previous step',
  'stats.chart.shareOfFirst': 'Share of the first step',
  'stats.chart.sinceLaunch': 'Time since launch',
  'stats.chart.rows': 'Rows {from} to {to} of {total}',
  'stats.chart.previousRows': 'Previous rows',
  'stats.chart.nextRows': 'Next rows',
} as const;
