package com.lakeside.billing;

import java.util.List;

public class StatementJob {
    private final Gateway gateway = new Gateway();

    public void run(List<Account> accounts) {
        accounts.stream().filter(Account::isOpen).map(Statement::of).forEach(statement -> gateway.send(statement));
    }
}
