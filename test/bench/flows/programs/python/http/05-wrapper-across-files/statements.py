from .transport import send


def statement_for(account):
    guarantor = account.guarantor
    return {"account": account.account_number, "patient": account.patient.full_name, "to": guarantor.address}


def mail_statements(accounts):
    for account in accounts:
        if account.balance > 0:
            send("statements", statement_for(account))
