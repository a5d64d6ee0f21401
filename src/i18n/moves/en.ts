/** Why a send is not moved. */
export const en = {
  'refusal.no-send-time': 'It has no send time to move. Edit it and choose the launch type Schedule or Recurring.',
  'refusal.in-the-past': 'That time has passed. Choose one that is still to come.',
  'refusal.series-in-the-past':
    'The next send of the series would then be in the past. Move this send and the following ones instead, or choose a later time.',
  'refusal.series-cannot-shift': "The rule of this series can't be shifted as a whole. Move this occurrence only, or edit the rule.",
  'refusal.occurrence-gone': 'The series has no send at that time any more. Look where it stands now, then move it again.',
  'refusal.occurrence-taken': 'The series goes out at that time already. Choose another time.',
} as const;
