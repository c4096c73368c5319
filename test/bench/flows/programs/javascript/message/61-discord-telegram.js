const { WebhookClient } = require('discord.js');
const TelegramBot = require('node-telegram-bot-api');

const hook = new WebhookClient({ url: process.env.HOOK });
const bot = new TelegramBot(process.env.TG);

exports.onNoShow = async (appointment) => {
  await hook.send(`No-show: slot ${appointment.slotId}`); // ok
  await hook.send(`No-show: ${appointment.patient.name} (${appointment.visitType})`); // leak
  await bot.sendMessage(process.env.CHAT, 'one no-show'); // ok
  await bot.sendMessage(process.env.CHAT, `call ${appointment.patient.phone}`); // leak
};
