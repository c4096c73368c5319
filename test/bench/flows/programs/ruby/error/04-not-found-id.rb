class ChartsController < ApplicationController
  class Closed < StandardError; end

  def show
    chart = Chart.find_by(id: params[:id])
    return render(json: { error: "no chart #{params[:id]}" }, status: :not_found) if chart.nil? # ok

    raise Closed, "chart #{chart.id} is closed" if chart.patient.deceased? # ok

    render :show, locals: { chart: chart }
  end
end
