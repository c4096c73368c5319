class ShareController < ApplicationController
  def show
    @patient = Patient.find(params[:id])
    uri = URI("https://share.example/view")
    uri.query = URI.encode_www_form(name: @patient.name, dob: @patient.dob)
    redirect_to uri.to_s, allow_other_host: true # leak: flow/phi-to-storage
  end

  def chart
    redirect_to chart_path(@patient) # ok
  end

  def search
    redirect_to patients_path(q: params[:q].to_s.strip.presence && "1") # ok
  end

  def by_mrn
    patient = Patient.find(params[:id])
    redirect_to controller: "charts", action: "show", mrn: patient.mrn # leak: flow/phi-to-storage
  end
end
