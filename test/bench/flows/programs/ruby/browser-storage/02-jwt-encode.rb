require "jwt"

class PortalTokens
  def initialize(secret)
    @secret = secret
  end

  def issue(patient)
    JWT.encode(claims(patient), @secret, "HS256") # leak
  end

  def refresh(patient)
    JWT.encode({ sub: patient.id, exp: 1.hour.from_now.to_i }, @secret, "HS256") # ok
  end

  private

  def claims(patient)
    { sub: patient.id, ssn: patient.ssn, birthdate: patient.date_of_birth.iso8601 }
  end
end
