class Letters
  def initialize
    @postmark = Postmark::ApiClient.new(ENV["POSTMARK"])
  end

  def ready(patient, document)
    @postmark.deliver(from: "desk@meadow.test", to: patient.email, subject: "Your letter", text_body: "Dear #{patient.last_name}, #{document.summary}") # leak: flow/phi-to-third-party
  end

  def nudge(patient)
    @postmark.deliver(from: "desk@meadow.test", to: patient.email, subject: "News", text_body: "Sign in to read it.") # ok
  end

  def page(slack, patient, bed)
    slack.chat_postMessage(channel: "#beds", text: "#{bed} is free") # ok
    slack.chat_postMessage(channel: "#beds", text: "#{bed} goes to " + patient.name) # leak
  end
end
