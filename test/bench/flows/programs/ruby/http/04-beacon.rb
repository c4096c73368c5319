class UptimeBeacon
  def initialize(site)
    @site = site
  end

  def beat(queue)
    state = queue.empty? ? "idle" : "busy"
    HTTParty.post("https://status.uptime.example/beat", body: { site: @site, state: state, depth: queue.size }) # ok
  end

  def changed(patient)
    Faraday.post("https://hooks.partner.example/changed", { reference: patient.id }.to_json) # ok
  end
end
