class LinksController < ApplicationController
  def pharmacy
    patient = current_user.patient
    redirect_to "https://pharmacies.finder.example/near?zip=#{patient.zip}", allow_other_host: true # leak: flow/phi-to-storage
  end

  def chart
    redirect_to chart_url(id: current_user.patient.id) # ok
  end

  def search
    redirect_to search_path(q: { mrn: params[:mrn] }) # leak
  end

  def back
    redirect_back fallback_location: root_path # ok
  end
end
