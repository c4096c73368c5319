package com.lakeside.portal;

import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import java.io.IOException;
import org.json.JSONObject;

public class WizardEvents {
    private final MixpanelAPI mixpanel = new MixpanelAPI();
    private final MessageBuilder messages = new MessageBuilder(System.getenv("MIXPANEL_TOKEN"));

    enum Step { CONTACT, INSURANCE, DONE }

    public void reached(Step step, String anonymousId, Patient patient) throws IOException {
        JSONObject properties = new JSONObject();
        properties.put("step", step.name());
        properties.put("complete", patient.getSsn() != null && patient.getDob() != null);
        mixpanel.sendMessage(messages.event(anonymousId, "wizard", properties)); // ok
    }
}
