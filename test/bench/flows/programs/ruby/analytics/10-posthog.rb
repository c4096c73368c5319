class Telemetry
  POSTHOG = PostHog::Client.new(api_key: ENV["POSTHOG_KEY"])

  class << self
    def capture(user, event, **props)
      POSTHOG.capture(distinct_id: user.id, event: event, properties: props) # leak: flow/phi-to-third-party
    end

    def plain(user, event)
      POSTHOG.capture(distinct_id: user.id, event: event) # ok
    end
  end
end

class PrescriptionsController < ApplicationController
  def create
    rx = current_patient.prescriptions.create!(rx_params)
    Telemetry.capture(current_user, "rx_created", drug: rx.drug_name, dosage: rx.dosage)
    Telemetry.plain(current_user, "rx_page")
    Ahoy::Tracker.new(controller: self).track("rx", refills: rx.refills_left) # ok
    head :created
  end

  def rx_params = params.require(:rx).permit(:drug_name, :dosage)
end
