package com.lakeside.portal;

import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import java.io.IOException;
import org.json.JSONObject;

public class Profiles {
    private final MixpanelAPI mixpanel = new MixpanelAPI();
    private final MessageBuilder messages = new MessageBuilder(System.getenv("MIXPANEL_TOKEN"));

    public void enroll(Patient patient) throws IOException {
        JSONObject profile = new JSONObject();
        profile.put("$name", patient.getFullName());
        profile.put("condition", patient.getDiagnosis());
        mixpanel.sendMessage(messages.set(patient.getId(), profile)); // leak
    }

    public void leave(Patient patient) throws IOException {
        JSONObject profile = new JSONObject();
        profile.put("active", false);
        mixpanel.sendMessage(messages.set(patient.getId(), profile)); // ok
    }
}
