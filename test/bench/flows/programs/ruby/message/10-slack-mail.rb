class HuddleBot
  SLACK = Slack::Web::Client.new(token: ENV["SLACK"])

  def post(admissions)
    SLACK.chat_postMessage(channel: "#huddle", text: "#{admissions.size} admissions") # ok
    text = admissions.map { |a| "• #{a.patient.initials} #{a.diagnosis}" }.join("\n")
    SLACK.chat_postMessage(channel: "#huddle", text: text) # leak: flow/phi-to-third-party
  end

  def mail(admission)
    Mail.deliver do
      to "ward@hospital.example"
      subject "Admission"
      body "#{admission.patient_name}: #{admission.diagnosis}" # leak: flow/phi-to-third-party
    end
  end
end
