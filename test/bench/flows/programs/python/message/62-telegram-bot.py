from telegram import Update
from telegram.ext import ContextTypes

from clinic.store import appointments_for


async def today(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    rows = await appointments_for(update.effective_user.id)
    await update.message.reply_text(f"{len(rows)} appointments today")  # ok
    lines = [f"{r.time} {r.patient_name} ({r.department})" for r in rows]
    await update.message.reply_text("\n".join(lines))  # leak
    await context.bot.send_message(chat_id=1, text=rows[0].patient_name)  # leak
