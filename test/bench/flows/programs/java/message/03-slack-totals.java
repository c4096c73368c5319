package com.lakeside.notify;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.List;

public class ImportNotice {
    private final MethodsClient slack = Slack.getInstance().methods(System.getenv("SLACK_TOKEN"));

    public void done(List<Patient> imported, int errors) throws IOException, SlackApiException {
        String text = "Imported " + imported.size() + " charts, " + errors + " errors";
        slack.chatPostMessage(request -> request.channel("#imports").text(text)); // ok
    }
}
