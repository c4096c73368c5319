require "slack-notifier"

class WardAlerts
  def initialize(hook)
    @slack = Slack::Notifier.new(hook)
  end

  def admitted(admission)
    @slack.ping(headline(admission)) # leak
    @slack.ping("#{admission.ward.free_beds} beds free") # ok
  end

  private

  def headline(admission)
    "#{admission.patient.full_name} admitted with #{admission.diagnosis}"
  end
end
