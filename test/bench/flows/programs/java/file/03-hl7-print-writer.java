package com.lakeside.interfaces;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v25.message.ADT_A01;
import ca.uhn.hl7v2.model.v25.segment.PID;
import java.io.PrintWriter;

public class AdtDump {
    private final PrintWriter out;

    public AdtDump(PrintWriter out) {
        this.out = out;
    }

    public void accept(ADT_A01 message) throws HL7Exception {
        PID pid = message.getPID();
        String family = pid.getPatientName(0).getFamilyName().getSurname().getValue();
        out.println(family); // leak
        out.println(message.getMSH().getMessageType().encode()); // ok
    }
}
