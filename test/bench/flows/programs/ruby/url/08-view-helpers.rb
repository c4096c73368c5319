module PortalHelper
  def survey_link(patient)
    link_to "Survey", "https://survey.example/?e=#{CGI.escape(patient.email)}" # leak: flow/phi-to-storage
  end

  def chart_link(patient)
    link_to "Chart", patient_path(patient) # ok
  end
end

class GoController < ApplicationController
  def index
    patient = current_patient
    redirect_to "https://portal.example/#{patient.mrn}/home", allow_other_host: true # leak: flow/phi-to-storage
  end
end
