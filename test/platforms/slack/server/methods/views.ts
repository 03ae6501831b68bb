import type { ViewOutput } from '@slack/bolt';
import { admitView } from '../admit.ts';
import { type Json, textIn } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { viewJson } from '../views.ts';
import type { Call, Method } from './method.ts';

/** Modals and home tabs; they need no scope. */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.publish': {
    required: ['user_id', 'view'],
    optional: ['hash'],
    run(call) {
      const { slack, name, sent } = call;
      const user = String(sent.user_id);
      if (slack.workspace.users.every(({ id }) => id !== user)) throw new Refusal('user_not_found');
      admitView(slack, name, sent.view, 'home');
      const home = slack.views.publish(user, sent.view, textIn(sent, 'hash'));
      slack.exchanges.concerning({ channel: null, user })?.creditView(home);
      return answerWith(home);
    },
  },
  'views.open': { required: ['trigger_id', 'view'], run: (call) => byTrigger(call, 'open') },
  'views.push': { required: ['trigger_id', 'view'], run: (call) => byTrigger(call, 'push') },
  'views.update': {
    required: ['view'],
    optional: ['view_id', 'external_id', 'hash'],
    run({ slack, name, sent }) {
      admitView(slack, name, sent.view, 'modal');
      const { user, view } = slack.views.update(sent, sent.view, textIn(sent, 'hash'));
      slack.exchanges.concerning({ channel: null, user })?.creditView(view);
      return answerWith(view);
    },
  },
};

function byTrigger({ slack, name, sent }: Call, how: 'open' | 'push'): Json {
  admitView(slack, name, sent.view, 'modal');
  const track = slack.views.redeem(String(sent.trigger_id));
  const view = slack.views[how](track.user!, sent.view);
  track.creditView(view);
  return answerWith(view);
}

function answerWith(view: ViewOutput): Json {
  return { view: viewJson(view) };
}
