import { all, anything, type Check, flag, list, needs, oneOf, record, text, whole } from './shape.ts';
import { anyText, plainText } from './text.ts';

const id = text(1, 255);
const label = { accessibility_label: text(1, 75) };
const confirm = record(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);
const acting = { action_id: id, confirm };
const focusing = { action_id: id, focus_on_load: flag };
const choosing = { ...acting, ...focusing, placeholder: plainText(150) };
const typing = {
  ...focusing,
  placeholder: plainText(150),
  initial_value: text(0, 3000),
  dispatch_action_config: record({}, { trigger_actions_on: anything }),
};

/** Values were limited to 75 characters for long; 150 is what the documentation says now. */
function option(content: Check, extra: Record<string, Check> = {}): Check {
  return record({ text: content, value: text(1, 150) }, { description: plainText(75), ...extra });
}

const choice = option(plainText(75));
const richChoice = option(anyText(75));
const choices = list(1, 100, choice);
const groups = list(1, 100, record({ label: plainText(75), options: choices }));

/** What a menu of choices offers: also what an app answers while somebody types into one. */
export const offered: Check = all(
  record(
    {},
    { options: list(0, 100, choice), option_groups: list(0, 100, record({ label: plainText(75), options: choices })) },
  ),
  needs(['options', 'option_groups'], { exclusive: true }),
);

function select(fields: Record<string, Check>): Check {
  return record({}, { ...choosing, ...fields });
}

function staticSelect(fields: Record<string, Check>): Check {
  return all(
    select({ options: choices, option_groups: groups, ...fields }),
    needs(['options', 'option_groups'], { exclusive: true }),
  );
}

const several = { max_selected_items: whole(1, 100) };
const ids = list(0, 100, text(1, 30));
const conversation = {
  default_to_current_conversation: flag,
  filter: record({}, { include: anything, exclude_external_shared_channels: flag, exclude_bot_users: flag }),
};
const feedback = record({ text: plainText(75), value: text(1, 2000) }, label);

/** A picture: in a context, beside a section, or as a block of its own. */
export const image: Check = all(
  record({ alt_text: text(1, 2000) }, { image_url: text(1, 3000), slack_file: anything }),
  needs(['image_url', 'slack_file'], { exclusive: true }),
);

/** Every element that somebody can press, choose from or type into, by its type. */
export const elements = {
  button: record(
    { text: plainText(75) },
    { ...acting, value: text(0, 2000), url: text(1, 3000), style: oneOf('primary', 'danger'), ...label },
  ),
  workflow_button: record(
    { text: plainText(75), workflow: anything },
    { ...acting, style: oneOf('primary', 'danger'), ...label },
  ),
  feedback_buttons: record({ positive_button: feedback, negative_button: feedback }, { action_id: id }),
  icon_button: record(
    { icon: text(1, 75), text: plainText(75) },
    { ...acting, value: text(0, 2000), visible_to_user_ids: ids, ...label },
  ),
  overflow: record({ options: list(1, 5, option(plainText(75), { url: text(1, 3000) })) }, acting),
  checkboxes: record(
    { options: list(1, 10, richChoice) },
    { ...acting, ...focusing, initial_options: list(1, 10, richChoice) },
  ),
  radio_buttons: record({ options: list(1, 10, richChoice) }, { ...acting, ...focusing, initial_option: richChoice }),
  static_select: staticSelect({ initial_option: choice }),
  multi_static_select: staticSelect({ initial_options: list(1, 100, choice), ...several }),
  external_select: select({ initial_option: choice, min_query_length: whole(0, 3000) }),
  multi_external_select: select({ initial_options: choices, min_query_length: whole(0, 3000), ...several }),
  users_select: select({ initial_user: text(1, 30) }),
  multi_users_select: select({ initial_users: ids, ...several }),
  conversations_select: select({ initial_conversation: text(1, 30), response_url_enabled: flag, ...conversation }),
  multi_conversations_select: select({ initial_conversations: ids, ...conversation, ...several }),
  channels_select: select({ initial_channel: text(1, 30), response_url_enabled: flag }),
  multi_channels_select: select({ initial_channels: ids, ...several }),
  datepicker: select({ initial_date: text(10, 10) }),
  timepicker: select({ initial_time: text(5, 5), timezone: text(1, 100) }),
  datetimepicker: record({}, { ...acting, ...focusing, initial_date_time: whole(1e9, 1e10) }),
  plain_text_input: record({}, { ...typing, multiline: flag, min_length: whole(0, 3000), max_length: whole(1, 3000) }),
  email_text_input: record({}, typing),
  url_text_input: record({}, typing),
  number_input: record({ is_decimal_allowed: flag }, { ...typing, min_value: text(1, 30), max_value: text(1, 30) }),
  rich_text_input: record(
    {},
    { ...typing, initial_value: anything, min_lines: whole(1, 100), max_lines: whole(1, 100) },
  ),
  file_input: record({}, { action_id: id, filetypes: anything, max_files: whole(1, 10) }),
} as const satisfies Record<string, Check>;
