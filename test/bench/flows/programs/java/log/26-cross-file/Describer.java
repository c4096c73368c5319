package com.lakeside.rooms;

final class Describer {
    private Describer() {}

    static String bed(Stay stay) {
        return stay.getWard() + "-" + stay.getBed();
    }

    static String guest(Stay stay) {
        return stay.getPatient().getLastName() + " in " + bed(stay);
    }
}
