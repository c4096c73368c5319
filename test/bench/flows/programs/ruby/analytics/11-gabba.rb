class Events
  def self.track(user_id, name, props = {})
    Analytics.track(user_id: user_id, event: name, properties: props.merge(env: Rails.env)) # leak: flow/phi-to-third-party
  end
end

class TelehealthController < ApplicationController
  def finish
    visit = Visit.find(params[:id])
    Events.track(visit.user_id, "visit_finished", { complaint: visit.chief_complaint })
    Mixpanel::Tracker.new(ENV["MP"]).track(visit.user_id, "visit_finished", { "minutes" => visit.minutes }) # ok
  end
end
