/** Emoji by the names that Slack gives them: those that news desks use. Any other name is shown as it is written. */
const table = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|ok_hand 👌|clap 👏|raised_hands 🙌|pray 🙏|wave 👋|muscle 💪|point_up ☝️
point_right 👉|point_left 👈|point_down 👇|raised_hand ✋|writing_hand ✍️|handshake 🤝|eyes 👀|eye 👁️|brain 🧠|speech_balloon 💬
smile 😄|smiley 😃|grinning 😀|grin 😁|joy 😂|laughing 😆|sweat_smile 😅|wink 😉|blush 😊|slightly_smiling_face 🙂|upside_down_face 🙃
thinking_face 🤔|face_with_monocle 🧐|neutral_face 😐|expressionless 😑|unamused 😒|roll_eyes 🙄|grimacing 😬|confused 😕|worried 😟
open_mouth 😮|astonished 😲|flushed 😳|cry 😢|sob 😭|scream 😱|angry 😠|rage 😡|sunglasses 😎|nerd_face 🤓|partying_face 🥳|saluting_face 🫡
shrug 🤷|facepalm 🤦|see_no_evil 🙈|hear_no_evil 🙉|speak_no_evil 🙊|skull 💀|robot_face 🤖|ghost 👻|heart ❤️|broken_heart 💔|heart_eyes 😍
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|negative_squared_cross_mark ❎|heavy_multiplication_x ✖️
warning ⚠️|no_entry ⛔|no_entry_sign 🚫|octagonal_sign 🛑|rotating_light 🚨|exclamation ❗|grey_exclamation ❕|bangbang ‼️|question ❓|grey_question ❔
information_source ℹ️|bulb 💡|mag 🔍|mag_right 🔎|lock 🔒|unlock 🔓|key 🔑|link 🔗|paperclip 📎|pushpin 📌|round_pushpin 📍
memo 📝|pencil 📝|pencil2 ✏️|lower_left_ballpoint_pen 🖊️|newspaper 📰|rolled_up_newspaper 🗞️|books 📚|book 📖|bookmark 🔖|page_facing_up 📄
page_with_curl 📃|scroll 📜|clipboard 📋|file_folder 📁|open_file_folder 📂|card_index_dividers 🗂️|file_cabinet 🗄️|inbox_tray 📥|outbox_tray 📤
calendar 📆|date 📅|spiral_calendar_pad 🗓️|clock1 🕐|clock3 🕒|clock9 🕘|hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|alarm_clock ⏰|watch ⌚
bell 🔔|no_bell 🔕|mega 📣|loudspeaker 📢|studio_microphone 🎙️|microphone 🎤|telephone_receiver 📞|phone ☎️|email 📧|envelope ✉️|satellite_antenna 📡
camera 📷|movie_camera 🎥|tv 📺|radio 📻|computer 💻|keyboard ⌨️|printer 🖨️|floppy_disk 💾|wastebasket 🗑️|gear ⚙️|wrench 🔧|hammer 🔨|scissors ✂️
chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|scales ⚖️|balance_scale ⚖️|classical_building 🏛️|office 🏢|house 🏠|earth_africa 🌍
earth_americas 🌎|earth_asia 🌏|globe_with_meridians 🌐|world_map 🗺️|compass 🧭|flag-us 🇺🇸|flag-ua 🇺🇦|flag-ru 🇷🇺|flag-gb 🇬🇧|flag-eu 🇪🇺|white_flag 🏳️
checkered_flag 🏁|triangular_flag_on_post 🚩|red_circle 🔴|large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵
white_circle ⚪|black_circle ⚫|small_orange_diamond 🔸|small_blue_diamond 🔹|black_small_square ▪️|white_small_square ▫️|arrow_right ➡️|arrow_left ⬅️
arrow_up ⬆️|arrow_down ⬇️|arrow_upper_right ↗️|leftwards_arrow_with_hook ↩️|arrow_right_hook ↪️|left_right_arrow ↔️|repeat 🔁
arrows_counterclockwise 🔄|new 🆕|ok 🆗|sos 🆘|id 🆔|100 💯|zap ⚡|fire 🔥|sparkles ✨|star ⭐|star2 🌟|boom 💥|dart 🎯|trophy 🏆|medal 🏅|tada 🎉|gift 🎁
rocket 🚀|airplane ✈️|car 🚗|train 🚆|ship 🚢|ferry ⛴️|construction 🚧|fuelpump ⛽|shield 🛡️|crossed_swords ⚔️|bomb 💣|dove_of_peace 🕊️|coffee ☕|tea 🍵|pizza 🍕
apple 🍎|cake 🍰|beers 🍻|sunny ☀️|cloud ☁️|umbrella ☔|snowflake ❄️|rainbow 🌈|seedling 🌱|deciduous_tree 🌳|dog 🐶|cat 🐱|bug 🐛|bee 🐝|turtle 🐢
owl 🦉|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|zero 0️⃣|moneybag 💰|dollar 💵|ballot_box_with_ballot 🗳️
busts_in_silhouette 👥|bust_in_silhouette 👤|detective 🕵️|woman-shrugging 🤷‍♀️|man-shrugging 🤷‍♂️|zzz 💤|jigsaw 🧩|label 🏷️|ticket 🎫|art 🎨
`;

/** Name and character, in the order in which a picker shows them. */
export const emojiTable: readonly (readonly [name: string, character: string])[] = table
  .trim()
  .split(/[|\n]/)
  .map((entry) => {
    const space = entry.lastIndexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)] as const;
  });

const byName = new Map(emojiTable);

/** The character of a name (skin tones left aside), where it is in the table. */
export function emojiCharacter(name: string): string | undefined {
  return byName.get(name.replace(/::skin-tone-\d$/, ''));
}
