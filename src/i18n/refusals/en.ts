/** Why an action is refused, and what would allow it. */
export const en = {
  'refusal.launch-type-not-selected': 'This draft has no launch type yet. Edit it and choose one to launch it.',
  'refusal.launches-by-itself': 'It launches by itself at its send time. Edit the time to send it sooner.',
  'refusal.restart-instead': 'It was stopped or has failed, so it is not launched again. Use Restart.',
  'refusal.running-locked': "Running campaigns can't be stopped or changed. It ends by itself; duplicate it to change it.",
  'refusal.done-locked': "It is done and can't be changed or sent again. Duplicate it to send it once more.",
  'refusal.nothing-to-stop': 'Only campaigns that wait for their send time can be stopped. This one is not going out by itself.',
  'refusal.nothing-to-restart': 'Only stopped or failed campaigns can be restarted. This one can be edited instead.',
  'refusal.launch-time-passed': 'Its send time has passed, so it would never be sent. Edit it and set a new time.',
  'refusal.preflight-pending': 'It failed, and whether it can start now is not known yet. Restart becomes available when the check passes.',
  'refusal.preflight-failed': 'The reasons why it failed are still there. Fix them, then restart it.',
  'refusal.not-permitted': 'You are not allowed to do this. Ask an account administrator for permission.',
  'refusal.unknown-status': 'Its status is not known to this version, so it can only be viewed. Reload the page to get the newest version.',
  'refusal.unknown-channel':
    'Its channel is not known to this version, so it can only be viewed. Reload the page to get the newest version.',
  'refusal.unknown-launch-type':
    'Its launch type is not known to this version, so it can only be viewed. Reload the page to get the newest version.',
  'refusal.unknown':
    'The server does not allow this at the moment and gives the reason “{code}”. Ask an account administrator what it means.',
} as const;
