import { answerFields } from '../answer-fields.ts';
import { refusal } from '../api-error.ts';
import { answered, type Interaction, noteResult } from '../interactions.ts';
import type { MessageBody } from '../message-body.ts';
import { edit, isLoading, type Posted, post, remove } from '../messages.ts';
import { message } from '../validate/message.ts';
import { type Answer, type Call, inspect, noContent, ok, type Route, route, shownOrRefused } from './route.ts';

/** What may be said after the first answer to an interaction, for fifteen minutes. */
export const webhookRoutes: readonly Route[] = [
  route('POST', '/webhooks/:application/:token', followUp, { isOpen: true }),
  route('GET', '/webhooks/:application/:token/messages/:message', read, { isOpen: true }),
  route('PATCH', '/webhooks/:application/:token/messages/:message', change, { isOpen: true }),
  route('DELETE', '/webhooks/:application/:token/messages/:message', take, { isOpen: true }),
];

/** How many follow-ups an app may send where only the person has installed it. */
const MAX_FOLLOW_UPS = 5;

function followUp(call: Call): Answer {
  const { world } = call;
  const interaction = interactionOf(call);
  const { original } = interaction;
  if (original !== null && !original.isDeleted && isLoading(original)) {
    world.violate(
      `${call.name}: body: After a deferral the original is to be edited; a follow-up there is deprecated.`,
    );
    return ok(changed(call, interaction, original).message);
  }
  inspect(call, message('answer'));
  const owners = Object.keys(interaction.payload.authorizing_integration_owners);
  if (!owners.includes('0') && interaction.followUps >= MAX_FOLLOW_UPS) throw refusal('tooManyFollowUps');
  const shown = shownOrRefused(call, call.body as MessageBody, null);
  const posted = post(world, interaction.scene, shown, interaction.userId, answerFields(world, interaction));
  interaction.followUps += 1;
  return ok(noted(call, interaction, posted).message);
}

function read(call: Call): Answer {
  return ok(messageOf(call, interactionOf(call)).message);
}

function change(call: Call): Answer {
  const interaction = interactionOf(call);
  return ok(changed(call, interaction, messageOf(call, interaction)).message);
}

function take(call: Call): Answer {
  remove(call.world, messageOf(call, interactionOf(call)));
  return noContent;
}

function changed(call: Call, interaction: Interaction, posted: Posted): Posted {
  inspect(call, message('edit', posted.message));
  edit(call.world, posted, shownOrRefused(call, call.body as MessageBody, posted.message));
  return noted(call, interaction, posted);
}

function noted({ world }: Call, interaction: Interaction, posted: Posted): Posted {
  noteResult(interaction, posted);
  world.changes.notify();
  return posted;
}

function interactionOf({ world, params }: Call): Interaction {
  return answered(world, params.application!, params.token!);
}

/** The message, if it is one of this interaction. */
function messageOf({ params }: Call, { original, results }: Interaction): Posted {
  const id = params.message;
  const found = id === '@original' ? original : [original, ...results].find((posted) => posted?.message.id === id);
  if (!found || found.isDeleted) throw refusal('unknownMessage');
  return found;
}
