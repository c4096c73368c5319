class CriticalAlert
  def initialize
    @slack = Slack::Notifier.new(ENV["SLACK_URL"])
    @web = Slack::Web::Client.new
  end

  def call(observation)
    @slack.ping("Critical #{observation.display} for #{observation.patient.name}") # leak: flow/phi-to-third-party
    @web.chat_postMessage(channel: "#labs", text: "Critical result #{observation.id}") # ok
    blocks = [{ type: "section", text: { type: "mrkdwn", text: "*MRN* #{observation.patient.mrn}" } }]
    @web.chat_postMessage(channel: "#labs", blocks: blocks) # leak: flow/phi-to-third-party
  end
end
