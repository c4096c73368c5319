class PortalLogin
  def failed(patient, attempts)
    context = { mrn: patient.mrn, attempts: attempts, page: "login" }
    context.delete(:mrn)
    Bugsnag.leave_breadcrumb("login failed", context) # ok
    Sentry.set_extras(patient.slice(:id, :locale)) # ok
  end
end
