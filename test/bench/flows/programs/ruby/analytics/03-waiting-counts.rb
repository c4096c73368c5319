class WaitingRoomMetrics
  def initialize
    @tracker = Mixpanel::Tracker.new(ENV.fetch("MIXPANEL_TOKEN"))
  end

  def publish(site, patients)
    @tracker.track(site, "Waiting room", count: patients.length, full: patients.length > 20) # ok
    ages = patients.group_by(&:age_band).transform_values(&:count)
    @tracker.track(site, "Age bands", bands: ages.size) # ok
  end
end
