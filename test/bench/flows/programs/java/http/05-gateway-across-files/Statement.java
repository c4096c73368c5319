package com.lakeside.billing;

public record Statement(String account, String patientName, String address) {
    public static Statement of(Account account) {
        return new Statement(account.getNumber(), account.getPatient().getFullName(), account.getGuarantor().getAddress());
    }
}
