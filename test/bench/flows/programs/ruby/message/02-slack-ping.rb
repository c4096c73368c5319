require "slack-notifier"

class WardAlerts
  def initialize(hook)
    @slack = Slack::Notifier.new(hook)
  end

  def admitted(admission)
    @slack.ping(headline(name: admission.patient&.full_name, diagnosis: admission.diagnosis)) # leak
    @slack.ping("#{admission.ward.free_beds} beds free") # ok
  end

  private

  def headline(name:, diagnosis:)
    "#{name} admitted with #{diagnosis}"
  end
end
