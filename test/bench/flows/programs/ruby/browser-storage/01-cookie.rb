class PortalSessionsController < ApplicationController
  def create
    patient = Patient.authenticate!(params[:email], params[:password])
    cookies[:theme] = "light" # ok
    cookies[:mrn] = { value: patient.mrn, expires: 1.year } # leak: flow/phi-to-storage
    redirect_to "/portal"
  end
end
