require "jwt"

class StaffTokens
  SCOPES = %w[demographics:read mrn:search].freeze

  def initialize(secret)
    @secret = secret
  end

  def issue(staff, panel)
    payload = { sub: staff.id, scopes: SCOPES, panel_size: panel.patients.count }
    JWT.encode(payload, @secret, "HS256") # ok
  end
end
